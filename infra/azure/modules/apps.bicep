// The Container Apps environment, the schema job, silos and gateways.
param name string
param location string
param subnetId string
param workspaceName string
param identityId string
param identityClientId string
param registry string
param version string
param silos int
param gatewaysMin int
param gatewaysMax int
param machine string

@secure()
param postgres string

param objectsAccount string
param signInAuthority string
param signInAudience string
param signInClientId string
param policies { file: string, document: object }[]

// Silos and gateways reach each silo at its own address. In the consumption profile of such an environment replicas have been
// seen not to reach each other's, hence machines of its own.
var profile = 'negotiation'

var shared = {
  location: location
  environmentId: host.id
  profile: profile
  identityId: identityId
  registry: registry
  cluster: [
    { name: 'Negotiation__Cluster__Id', value: name }
    { name: 'Negotiation__Cluster__Service', value: name }
    { name: 'Negotiation__Cluster__Store', value: 'Postgres' }
    { name: 'Negotiation__Cluster__Postgres', secretRef: 'postgres' }
    { name: 'Negotiation__Policies', value: '/policies' }
  ]
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource host 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: '${name}-apps'
  location: location
  properties: {
    zoneRedundant: true
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
      internal: false
    }
    workloadProfiles: [
      {
        name: profile
        workloadProfileType: machine
        minimumCount: 3
        maximumCount: 10
      }
    ]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
  }
}

module schema 'schema.bicep' = {
  params: {
    name: '${name}-schema'
    shared: shared
    image: '${registry}/negotiation-silo:${version}'
    postgres: postgres
  }
}

module silo 'silo.bicep' = {
  params: {
    name: '${name}-silo'
    shared: shared
    image: '${registry}/negotiation-silo:${version}'
    postgres: postgres
    replicas: silos
    policies: policies
  }
}

module gateway 'gateway.bicep' = {
  params: {
    name: '${name}-gateway'
    shared: shared
    image: '${registry}/negotiation-gateway:${version}'
    postgres: postgres
    fewest: gatewaysMin
    most: gatewaysMax
    policies: policies
    settings: [
      { name: 'Negotiation__SignIn__Authority', value: signInAuthority }
      { name: 'Negotiation__SignIn__Audience', value: signInAudience }
      { name: 'Negotiation__SignIn__ClientId', value: signInClientId }
      { name: 'Negotiation__Objects__Kind', value: 'AzureBlob' }
      { name: 'Negotiation__Objects__Account', value: objectsAccount }
      { name: 'AZURE_CLIENT_ID', value: identityClientId }
      { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
    ]
  }
}

output address string = gateway.outputs.address
