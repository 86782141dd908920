import { mountPage } from './mount-page.tsx'
import { StartPage } from './start/start-page.tsx'

mountPage(<StartPage />)
