// Silos. No ingress: the address it would make leads to any of them, and a caller needs one of them. They are found in the
// membership table, each with the address its own network card has.
param name string
param shared object
param image string

@secure()
param postgres string

param replicas int
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
      // Longer than the 45 s a silo takes at most to hand its deals over.
      terminationGracePeriodSeconds: 75
      containers: [
        {
          name: 'silo'
          image: image
          env: shared.cluster
          // Container Apps takes what is asked for as the most there is: there is no way to leave the processor open.
          resources: {
            cpu: json('2')
            memory: '4Gi'
          }
          // They ask this process alone. A probe that asked the database would end every silo the moment it is away.
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 15
              timeoutSeconds: 5
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
              periodSeconds: 5
              timeoutSeconds: 3
              failureThreshold: 3
            }
          ]
          volumeMounts: [
            { volumeName: 'policies', mountPath: '/policies' }
          ]
        }
      ]
      // By hand: each silo that comes or goes moves deals.
      scale: {
        minReplicas: replicas
        maxReplicas: replicas
      }
      volumes: [
        {
          name: 'policies'
          storageType: 'Secret'
          secrets: files
        }
      ]
    }
  }
}
