import { startApp } from '@denluot/shell/start-app'

startApp({ app: 'officer-desk', mode: 'window' })
