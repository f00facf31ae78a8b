using Negotiation.ContractTypes;

if (args is not [var target])
{
    await Console.Error.WriteLineAsync("Writes the wire types of the web app. Usage: ContractTypes <path of contracts.ts>");
    return 2;
}

await File.WriteAllTextAsync(target, Contracts.Write());
return 0;
