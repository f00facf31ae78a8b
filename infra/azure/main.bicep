// Negotiation on Azure: PostgreSQL, an object store, an identity, logs, and on Container Apps silos and gateways.
// Orleans' makers have not proved Container Apps as a host of silos: read docs/operations.md, "On Azure", before using it for that.
// With containerApps = false only the network, the stores, the identity and the logs are made, for a cluster of Kubernetes.
targetScope = 'resourceGroup'

@description('Beginning of every name: 3 to 12 lower-case letters and digits, the first a letter.')
@minLength(3)
@maxLength(12)
param name string

@description('Region. Default: the resource group\'s.')
param location string = resourceGroup().location

@description('Whether silos and gateways run on Container Apps. Without it, run them on Kubernetes with infra/kubernetes.')
param containerApps bool = true

@description('Registry of the images, such as contoso.azurecr.io. The identity made here needs the role AcrPull on it.')
param registry string

@description('Version of both images.')
param version string

@description('Silos that run at all times. Two survive the loss of one; three survive it during an upgrade.')
@minValue(2)
@maxValue(20)
param silos int = 3

@description('Fewest gateways.')
@minValue(2)
param gatewaysMin int = 2

@description('Most gateways.')
@minValue(2)
param gatewaysMax int = 10

@description('Machine of the workload profile that silos and gateways run on. It has to be a dedicated one.')
param machine string = 'D4'

@description('OpenID Connect issuer whose tokens are believed.')
param signInAuthority string

@description('The exact audience of a token.')
param signInAudience string

@description('The web app\'s client id at the issuer.')
param signInClientId string

@description('Policy documents: name of the file, and the document itself.')
param policies { file: string, document: object }[]

@description('Name of the database\'s administrator.')
param databaseAdmin string = 'negotiation'

@description('Password of the database\'s administrator.')
@secure()
@minLength(16)
param databasePassword string

@description('Machine of the database.')
param databaseSku string = 'Standard_D2ds_v5'

@description('A second database server in another zone that takes over by itself.')
param databaseZoneRedundant bool = true

@description('Days the database can be brought back to.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

module network 'modules/network.bicep' = {
  params: {
    name: name
    location: location
  }
}

module identity 'modules/identity.bicep' = {
  params: {
    name: name
    location: location
  }
}

module logs 'modules/logs.bicep' = {
  params: {
    name: name
    location: location
  }
}

module database 'modules/database.bicep' = {
  params: {
    name: name
    location: location
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.databaseZoneId
    admin: databaseAdmin
    password: databasePassword
    sku: databaseSku
    zoneRedundant: databaseZoneRedundant
    backupDays: backupDays
  }
}

module objects 'modules/objects.bicep' = {
  params: {
    name: name
    location: location
    subnetId: network.outputs.endpointSubnetId
    zoneId: network.outputs.blobZoneId
    principalId: identity.outputs.principalId
    days: backupDays
  }
}

module apps 'modules/apps.bicep' = if (containerApps) {
  params: {
    name: name
    location: location
    subnetId: network.outputs.appSubnetId
    workspaceName: logs.outputs.name
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    registry: registry
    version: version
    silos: silos
    gatewaysMin: gatewaysMin
    gatewaysMax: gatewaysMax
    machine: machine
    postgres: 'Host=${database.outputs.host};Database=${database.outputs.database};Username=${databaseAdmin};Password="${databasePassword}";SSL Mode=VerifyFull'
    objectsAccount: objects.outputs.address
    signInAuthority: signInAuthority
    signInAudience: signInAudience
    signInClientId: signInClientId
    policies: policies
  }
}

@description('Where the web app and the API answer; empty without Container Apps.')
output address string = containerApps ? apps!.outputs.address : ''

@description('Host of PostgreSQL, inside the network only.')
output databaseHost string = database.outputs.host

@description('Blob service of the object store, inside the network only.')
output objectsAccount string = objects.outputs.address

@description('Client id of the identity that opens the object store.')
output identityClientId string = identity.outputs.clientId
