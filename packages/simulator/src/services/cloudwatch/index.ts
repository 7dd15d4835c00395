import type { Service } from '../../service.ts'
import type { MetricAlarms } from './alarms.ts'
import { shapeNames } from './errors.ts'
import { cloudWatchOperations } from './operations.ts'

/** CloudWatch alarms, for the wire: JSON as the SDKs speak it, CBOR as botocore does, Query as older clients do. */
export function cloudWatchService(alarms: MetricAlarms): Service {
  return {
    name: 'monitoring',
    protocol: {
      kind: 'json',
      version: '1.0',
      target: 'GraniteServiceVersion20100801',
      queryCompatible: {
        shapeNames,
        query: {
          kind: 'query',
          version: '2010-08-01',
          xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
        },
      },
    },
    operations: cloudWatchOperations(alarms),
  }
}
