import { startApp } from '@denluot/shell/start-app'

startApp({ app: 'kiosk', mode: 'fullscreen' })
