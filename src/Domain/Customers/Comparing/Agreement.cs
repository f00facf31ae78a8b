namespace Negotiation.Domain.Customers.Comparing;

/// <summary>What the register numbers of two customers say together.</summary>
internal enum Agreement
{
    Silent,
    Same,
    Contrary,
}

/// <summary>What the web domains of two customers say.</summary>
internal enum DomainSign
{
    None,
    Same,
    SameLabel,
    Other,
}
