import { startApp } from '@denluot/shell/start-app'

void startApp({ app: 'counter-display', mode: 'fullscreen' })
