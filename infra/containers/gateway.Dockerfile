# syntax=docker/dockerfile:1.7
# A gateway of the cluster, or with GRAIN_RUNTIME=Embedded the whole product in one process. From the root of the repository:
#   docker build -f infra/containers/gateway.Dockerfile -t negotiation-gateway:1.0.0 .
#   docker build -f infra/containers/gateway.Dockerfile --build-arg GRAIN_RUNTIME=Embedded -t negotiation:1.0.0 .
# ORLEANS_SOURCE and the secret "nuget" are explained in silo.Dockerfile. A registry of web packages that asks who you are:
# --secret id=npm,src=<your .npmrc>.
ARG NODE=docker.io/library/node:20.19-bookworm-slim
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0-noble
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra

FROM ${NODE} AS web
WORKDIR /src/src/Web
COPY src/Web/package.json src/Web/package-lock.json src/Web/.npmrc ./
RUN --mount=type=secret,id=npm,target=/root/.npmrc npm ci
COPY src/Web ./
RUN npm run build

FROM ${SDK} AS build
ARG GRAIN_RUNTIME=Orleans
ARG ORLEANS_SOURCE=""
ARG ORLEANS_AZURE_STORAGE=false
ENV GrainRuntime=${GRAIN_RUNTIME} \
    OrleansAzureStorage=${ORLEANS_AZURE_STORAGE} \
    RestoreAdditionalProjectSources=${ORLEANS_SOURCE} \
    DOTNET_NOLOGO=1 \
    DOTNET_CLI_TELEMETRY_OPTOUT=1
WORKDIR /src
COPY . .
COPY --from=web /src/src/Gateway/wwwroot src/Gateway/wwwroot
RUN --mount=type=cache,target=/nuget --mount=type=secret,id=nuget,target=/root/.nuget/NuGet/NuGet.Config \
    NUGET_PACKAGES=/nuget dotnet publish src/Gateway -c Release -o /app -p:SkipWeb=true -p:UseAppHost=false \
    && mkdir /data

# No shell and no package manager; "extra" brings the cultures and time zones that deadlines are worked out with.
FROM ${RUNTIME}
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /data /data
# The second as in infra/server.env.
ENV Negotiation__Data=/data \
    DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION=1024
EXPOSE 8080
# The images' user "app", as a number so that a cluster can see it is not root.
USER 1654
ENTRYPOINT ["dotnet", "Negotiation.Gateway.dll"]
