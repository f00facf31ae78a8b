namespace Negotiation.Domain.Intake;

/// <summary>The forms in which deals come in and go out.</summary>
public enum SourceFormat
{
    /// <summary>CSV of Microsoft Partner Center's co-sell opportunities.</summary>
    CoSell,

    /// <summary>JSON as AWS Partner Central's selling API returns opportunities.</summary>
    AwsOpportunities,

    /// <summary>The flat JSON of the AWS CRM integration.</summary>
    AwsFlat,

    /// <summary>JSON as Microsoft Partner Center returns referrals.</summary>
    MicrosoftReferrals,

    /// <summary>CSV of Microsoft's deal registrations. Its rows belong to referrals that are here already.</summary>
    DealRegistrations,
}

public static class SourceFormats
{
    public static bool IsJson(this SourceFormat format) => format is SourceFormat.AwsOpportunities or SourceFormat.AwsFlat or SourceFormat.MicrosoftReferrals;
}
