// Gateways: the one part that is reached from outside.
param name string
param shared object
param image string

@secure()
param postgres string

param fewest int
param most int
param settings array
param policies { file: string, document: object }[]

var documents = [
  for (policy, i) in policies: {
    name: 'policy-${i}'
    value: string(policy.document)
  }
]
var files = [
  for (policy, i) in policies: {
    secretRef: 'policy-${i}'
    path: policy.file
  }
]

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: name
  location: shared.location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${shared.identityId}': {}
    }
  }
  properties: {
    environmentId: shared.environmentId
    workloadProfileName: shared.profile
    configuration: {
      // The new revision is ready before the old one ends.
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 3
      registries: [
        {
          server: shared.registry
          identity: shared.identityId
        }
      ]
      ingress: {
        external: true
        allowInsecure: false
        targetPort: 8080
        transport: 'auto'
        // For imports: who asks how far one has come has to reach the gateway it was sent to. Sockets do not need it.
        stickySessions: {
          affinity: 'sticky'
        }
      }
      secrets: concat(
        [
          {
            name: 'postgres'
            value: postgres
          }
        ],
        documents
      )
    }
    template: {
      // Longer than Negotiation__Drain__Limit (30 s) and the 15 s after it.
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'gateway'
          image: image
          env: concat(shared.cluster, settings)
          resources: {
            cpu: json('1')
            memory: '2Gi'
          }
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 5
              timeoutSeconds: 3
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: 8080 }
              periodSeconds: 3
              timeoutSeconds: 3
              failureThreshold: 1
            }
          ]
          volumeMounts: [
            { volumeName: 'policies', mountPath: '/policies' }
            { volumeName: 'data', mountPath: '/data' }
          ]
        }
      ]
      scale: {
        minReplicas: fewest
        maxReplicas: most
        rules: [
          {
            name: 'processor'
            custom: {
              type: 'cpu'
              metadata: {
                type: 'Utilization'
                value: '60'
              }
            }
          }
        ]
      }
      volumes: [
        {
          name: 'policies'
          storageType: 'Secret'
          secrets: files
        }
        {
          name: 'data'
          storageType: 'EmptyDir'
        }
      ]
    }
  }
}

output address string = 'https://${app.properties.configuration.ingress.fqdn}'
