import { mountPage } from './mount-page.tsx'
import { SimulatorPage } from './simulator/simulator-page.tsx'

mountPage(<SimulatorPage />)
