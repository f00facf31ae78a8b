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
        deal.Property(d => d.Id).IsRequired().ValueGeneratedNever();
        deal.Property(d => d.Review).HasConversion<string>();
        deal.Property(d => d.Negotiation).HasConversion<string>();
        deal.Property(d => d.Stage).HasConversion<string>();
        deal.Property(d => d.Period).HasConversion<string>();
    }

    internal static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
