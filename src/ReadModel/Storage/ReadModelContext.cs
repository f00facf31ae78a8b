using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Negotiation.ReadModel;

/// <summary>The read side. It never writes: rows are written by <see cref="Journal"/>, tables by <see cref="SchemaInstaller"/>.</summary>
internal sealed class ReadModelContext(DbContextOptions<ReadModelContext> options) : DbContext(options)
{
    public DbSet<StoredEvent> Events => Set<StoredEvent>();

    public DbSet<StoredDeal> Deals => Set<StoredDeal>();

    public DbSet<StoredParty> Parties => Set<StoredParty>();

    public DbSet<StoredPerson> People => Set<StoredPerson>();

    public DbSet<StoredClaim> Claims => Set<StoredClaim>();

    public DbSet<StoredClaimToken> ClaimTokens => Set<StoredClaimToken>();

    public DbSet<StoredOverlap> Overlaps => Set<StoredOverlap>();

    public DbSet<StoredCase> Cases => Set<StoredCase>();

    public DbSet<StoredCasePerson> CasePeople => Set<StoredCasePerson>();

    public DbSet<StoredApproval> Approvals => Set<StoredApproval>();

    public DbSet<StoredSourceRecord> SourceRecords => Set<StoredSourceRecord>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("The read model is written by the journal.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The read model is written by the journal.");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredEvent>(Event);
        modelBuilder.Entity<StoredDeal>(Deal);
        modelBuilder.Entity<StoredParty>(party =>
        {
            party.ToTable("deal_parties").HasKey(p => new { p.Tenant, p.Party, p.Deal });
            party.HasIndex(p => p.Deal).HasDatabaseName("deal_parties_deal");
        });
        modelBuilder.Entity<StoredPerson>(person =>
        {
            person.ToTable("deal_people").HasKey(p => new { p.Tenant, p.Person, p.Deal });
            person.HasIndex(p => p.Deal).HasDatabaseName("deal_people_deal");
        });
        modelBuilder.Entity<StoredApproval>(approval =>
        {
            approval.ToTable("deal_approvals").HasKey(a => new { a.Tenant, a.Person, a.Deal });
            approval.HasIndex(a => a.Deal).HasDatabaseName("deal_approvals_deal");
        });
        modelBuilder.Entity<StoredClaim>(static claim => claim.ToTable("claims").HasKey(c => new { c.Tenant, c.Id }));
        modelBuilder.Entity<StoredClaimToken>(static token =>
        {
            token.ToTable("claim_tokens").HasKey(t => new { t.Tenant, t.Token, t.Claim });
            token.HasIndex(t => new { t.Tenant, t.Claim }).HasDatabaseName("claim_tokens_claim");
        });
        modelBuilder.Entity<StoredOverlap>(static overlap =>
        {
            overlap.ToTable("claim_overlaps").HasKey(o => new { o.Tenant, o.Id });
            overlap.HasIndex(o => new { o.Tenant, o.Status, o.FoundAt }).HasDatabaseName("claim_overlaps_status");
            overlap.HasIndex(o => new { o.Tenant, o.First }).HasDatabaseName("claim_overlaps_first");
            overlap.HasIndex(o => new { o.Tenant, o.Second }).HasDatabaseName("claim_overlaps_second");
        });
        modelBuilder.Entity<StoredCase>(static dispute =>
        {
            dispute.ToTable("cases").HasKey(c => new { c.Tenant, c.Id });
            dispute.HasIndex(c => new { c.Tenant, c.Due, c.Id }).HasDatabaseName("cases_due");
            dispute.HasIndex(c => new { c.Tenant, c.Deal }).HasDatabaseName("cases_deal");
        });
        modelBuilder.Entity<StoredCasePerson>(static person =>
        {
            person.ToTable("case_people").HasKey(p => new { p.Tenant, p.Person, p.Organisation, p.Part, p.Dispute });
            person.HasIndex(p => new { p.Tenant, p.Dispute }).HasDatabaseName("case_people_case");
        });
        modelBuilder.Entity<StoredSourceRecord>().ToTable("source_records").HasKey(r => new { r.Tenant, r.Deal, r.Format, r.Party });

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static void Event(EntityTypeBuilder<StoredEvent> stored)
    {
        stored.ToTable("events").HasKey(e => new { e.Stream, e.Version });
        stored.Property(e => e.Version).ValueGeneratedNever();
    }

    private static void Deal(EntityTypeBuilder<StoredDeal> deal)
    {
        deal.ToTable("deals").HasKey(d => d.Key);
        deal.HasIndex(d => new { d.Tenant, d.Id }).IsUnique();
        deal.HasIndex(d => new { d.Tenant, d.Clock }).HasDatabaseName("deals_clock");
        deal.HasIndex(d => new { d.Tenant, d.ChangedAt }).HasDatabaseName("deals_changed");
        deal.HasIndex(d => new { d.Tenant, d.CustomerOrder }).HasDatabaseName("deals_customer");
        deal.HasIndex(d => new { d.Tenant, d.Amount }).HasDatabaseName("deals_amount");
        deal.HasIndex(d => new { d.Tenant, d.ExternalId }).HasDatabaseName("deals_external");
        deal.HasIndex(d => new { d.Tenant, d.Review, d.Negotiation, d.Stage, d.Words }).HasDatabaseName("deals_words");
        deal.HasIndex(d => new { d.Tenant, d.ReviewDue }).HasDatabaseName("deals_review_due");
        deal.HasIndex(d => new { d.Tenant, d.InfoDue }).HasDatabaseName("deals_info_due");
        deal.HasIndex(d => new { d.Tenant, d.ProtectionEnd }).HasDatabaseName("deals_protection_end");
        deal.HasIndex(d => new { d.Tenant, d.Reviewer }).HasDatabaseName("deals_reviewer");
        deal.HasIndex(d => new { d.Tenant, d.Corrects }).HasDatabaseName("deals_corrects");
        deal.Property(d => d.Id).IsRequired().ValueGeneratedNever();
        deal.Property(d => d.Review).HasConversion<string>();
        deal.Property(d => d.Negotiation).HasConversion<string>();
        deal.Property(d => d.Stage).HasConversion<string>();
        deal.Property(d => d.Period).HasConversion<string>();
    }

    internal static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
