import { testEventStore } from './event-store-contract.ts'
import { createMemoryEventStore } from './memory-event-store.ts'

testEventStore('memory', createMemoryEventStore)
