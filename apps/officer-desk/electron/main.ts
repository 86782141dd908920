import { startApp } from '@denluot/shell/start-app'

void startApp({ app: 'officer-desk', mode: 'window' })
