using 'main.bicep'

param name = 'negotiate'
param registry = 'contoso.azurecr.io'
param version = '1.0.0'
param signInAuthority = 'https://signin.example.com/'
param signInAudience = 'negotiation'
param signInClientId = 'negotiation-web'
// The documents are yours: put them beside this file.
param policies = [
  {
    file: 'contoso-1.json'
    document: loadJsonContent('policies/contoso-1.json')
  }
]
param databasePassword = readEnvironmentVariable('NEGOTIATION_DATABASE_PASSWORD')
