namespace Negotiation.Domain.Customers.Names;

/// <summary>What a word of a company name tells about whose name it is.</summary>
internal enum WordClass
{
    /// <summary>Found in few names: it names the company.</summary>
    Rare,

    /// <summary>Begins many unrelated names: united, first, delta.</summary>
    Common,

    /// <summary>A given name or a title.</summary>
    Given,

    Place,

    Number,

    /// <summary>A trade that makes another company of it: bank, energy, university.</summary>
    Hard,

    /// <summary>A trade often left out in speech: motor, stores, technologies.</summary>
    Soft,

    /// <summary>Group, holding, company.</summary>
    Filler,

    /// <summary>Articles and prepositions; left out.</summary>
    Stop,
}
