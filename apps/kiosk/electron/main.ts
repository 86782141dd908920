import { startApp } from '@denluot/shell/start-app'

void startApp({ app: 'kiosk', mode: 'fullscreen' })
