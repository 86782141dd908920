import { startApp } from '@denluot/shell/start-app'

startApp({ app: 'counter-display', mode: 'fullscreen' })
