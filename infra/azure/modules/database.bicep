// PostgreSQL: membership, reminders and states of the silos, the journal and its views. In one database, so that one backup
// holds them as of one moment.
param name string
param location string
param subnetId string
param zoneId string
param admin string

@secure()
param password string

param sku string
param zoneRedundant bool
param backupDays int

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: '${name}-database-${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: sku
    tier: 'GeneralPurpose'
  }
  properties: {
    version: '17'
    administratorLogin: admin
    administratorLoginPassword: password
    storage: {
      storageSizeGB: 128
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: zoneRedundant ? 'ZoneRedundant' : 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zoneId
      publicNetworkAccess: 'Disabled'
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: 'negotiation'
  properties: {
    charset: 'UTF8'
    collation: 'C'
  }
}

output host string = server.properties.fullyQualifiedDomainName
output database string = database.name
