import type { Attachment, NetworkInterface } from '@aws-sdk/client-ecs'
import type { Identifiers } from '../../../identifiers.ts'

/** The elastic network interface of a task in awsvpc mode. */
export interface TaskNetwork {
  readonly attachmentId: string
  readonly subnetId: string
  readonly interfaceId: string
  readonly macAddress: string
  readonly privateAddress: string
}

/** @param options.taken addresses of the network that others have */
export function newNetwork(
  subnetId: string,
  { ids, taken }: { ids: Identifiers; taken: (address: string) => boolean },
): TaskNetwork {
  let privateAddress = newAddress(ids)
  while (taken(privateAddress)) privateAddress = newAddress(ids)
  const mac = ids.hex(10).match(/../g) ?? []
  return {
    attachmentId: ids.uuid(),
    subnetId,
    interfaceId: `eni-${ids.hex(17)}`,
    macAddress: ['0a', ...mac].join(':'),
    privateAddress,
  }
}

function newAddress(ids: Identifiers): string {
  const octets = ids.hex(4).match(/../g) ?? []
  return `10.0.${octets.map((octet) => Number.parseInt(octet, 16)).join('.')}`
}

/** None without an interface. PRECREATED knows only the subnet; the rest is there once it is attached. */
export function attachments(
  network: TaskNetwork | undefined,
  status: 'PRECREATED' | 'ATTACHED' | 'DELETED',
): Attachment[] {
  if (!network) return []
  const subnet = { name: 'subnetId', value: network.subnetId }
  const attached = [
    subnet,
    { name: 'networkInterfaceId', value: network.interfaceId },
    { name: 'macAddress', value: network.macAddress },
    { name: 'privateDnsName', value: `ip-${network.privateAddress.replaceAll('.', '-')}.ec2.internal` },
    { name: 'privateIPv4Address', value: network.privateAddress },
  ]
  return [
    {
      id: network.attachmentId,
      type: 'ElasticNetworkInterface',
      status,
      details: status === 'PRECREATED' ? [subnet] : attached,
    },
  ]
}

export function containerInterface(network: TaskNetwork): NetworkInterface {
  return { attachmentId: network.attachmentId, privateIpv4Address: network.privateAddress }
}
