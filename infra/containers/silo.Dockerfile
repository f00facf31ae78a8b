# syntax=docker/dockerfile:1.7
# A silo of the cluster. From the root of the repository:
#   docker build -f infra/containers/silo.Dockerfile -t negotiation-silo:1.0.0 .
# Where the registry lacks the Microsoft.Orleans packages, the argument ORLEANS_SOURCE says where they are: the address of a package
# source, or /src/packages after putting the files into the folder packages. A source that asks who you are: --secret id=nuget,src=<your NuGet.Config>.
# With the argument "schema" the container brings the database's tables up to date and ends.
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0-noble
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra

FROM ${SDK} AS build
ARG ORLEANS_SOURCE=""
ARG ORLEANS_AZURE_STORAGE=false
ENV GrainRuntime=Orleans \
    OrleansAzureStorage=${ORLEANS_AZURE_STORAGE} \
    RestoreAdditionalProjectSources=${ORLEANS_SOURCE} \
    DOTNET_NOLOGO=1 \
    DOTNET_CLI_TELEMETRY_OPTOUT=1
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/nuget --mount=type=secret,id=nuget,target=/root/.nuget/NuGet/NuGet.Config \
    NUGET_PACKAGES=/nuget dotnet publish src/Silo -c Release -o /app -p:UseAppHost=false

# No shell and no package manager; "extra" brings the cultures and time zones that deadlines are worked out with.
FROM ${RUNTIME}
WORKDIR /app
COPY --from=build /app .
# As in infra/server.env.
ENV DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION=1024
# Health; other silos; gateways.
EXPOSE 8080 11111 30000
# The images' user "app", as a number so that a cluster can see it is not root.
USER 1654
ENTRYPOINT ["dotnet", "Negotiation.Silo.dll"]
