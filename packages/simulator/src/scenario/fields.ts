import { z } from 'zod'

export const wholeNumber = z.number().int('must be a whole number').min(0, 'must not be negative')
export const milliseconds = z.number().int('must be a whole number of milliseconds').min(0, 'must not be negative')
export const port = z.number().int('must be a whole number').min(1, 'must be a port').max(65_535, 'must be a port')
