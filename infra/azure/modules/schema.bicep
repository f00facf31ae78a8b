// Brings the database's tables up to date when it is started: az containerapp job start. It may be started again at any time.
param name string
param shared object
param image string

@secure()
param postgres string

resource job 'Microsoft.App/jobs@2025-07-01' = {
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
      triggerType: 'Manual'
      replicaTimeout: 600
      replicaRetryLimit: 2
      manualTriggerConfig: {
        parallelism: 1
        replicaCompletionCount: 1
      }
      registries: [
        {
          server: shared.registry
          identity: shared.identityId
        }
      ]
      secrets: [
        {
          name: 'postgres'
          value: postgres
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'schema'
          image: image
          args: ['schema']
          env: [
            { name: 'Negotiation__Cluster__Postgres', secretRef: 'postgres' }
          ]
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
        }
      ]
    }
  }
}
