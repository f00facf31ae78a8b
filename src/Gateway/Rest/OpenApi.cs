using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Files;

namespace Negotiation.Gateway.Rest;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApi
{
    private const string Bearer = "bearer";

    public static WebApplicationBuilder AddRest(this WebApplicationBuilder builder)
    {
        // Minimal APIs write and describe JSON the way the domain does; the options object cannot be replaced, only filled.
        builder.Services.ConfigureHttpJsonOptions(static json =>
        {
            var domain = DomainJson.Options;
            json.SerializerOptions.PropertyNamingPolicy = domain.PropertyNamingPolicy;
            json.SerializerOptions.PropertyNameCaseInsensitive = domain.PropertyNameCaseInsensitive;
            json.SerializerOptions.Encoder = domain.Encoder;
            json.SerializerOptions.DefaultIgnoreCondition = domain.DefaultIgnoreCondition;
            json.SerializerOptions.AllowOutOfOrderMetadataProperties = domain.AllowOutOfOrderMetadataProperties;
            json.SerializerOptions.RespectNullableAnnotations = domain.RespectNullableAnnotations;
            json.SerializerOptions.RespectRequiredConstructorParameters = domain.RespectRequiredConstructorParameters;
            json.SerializerOptions.NumberHandling = domain.NumberHandling;
            json.SerializerOptions.MaxDepth = domain.MaxDepth;
            foreach (var converter in domain.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        builder.Services.AddProblemDetails(static options => options.CustomizeProblemDetails = Problems.Shape);
        builder.Services.AddOpenApi(static options =>
        {
            options.AddDocumentTransformer(static (document, _, _) =>
            {
                document.Info.Title = "Negotiation";
                document.Info.Version = "1";
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
                document.Components.SecuritySchemes[Bearer] =
                    new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, BearerFormat = "JWT" };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(DescribeHeaders);
            options.AddSchemaTransformer(static (schema, context, _) =>
            {
                if (context.JsonTypeInfo.Type == typeof(RawJson))
                {
                    schema.Description = "The event, with its type.";
                    schema.Type = JsonSchemaType.Object;
                }

                return Task.CompletedTask;
            });
        });
        return builder;
    }

    private static Task DescribeHeaders(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesIdempotencyKey>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header(RequestMarks.KeyHeader, required: true, "1 to 64 visible ASCII characters; the same on every repeat."));
            operation.Parameters.Add(Header("If-Match", required: false, "Carry the command out only at this version: the ETag of the deal."));
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesFileName>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header(ReceivedFile.NameHeader, required: true, "The file's name in UTF-8, percent-encoded."));
            operation.Parameters.Add(Header(ReceivedFile.NoteHeader, required: false, "A note for everyone in the room, in UTF-8, percent-encoded."));
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
