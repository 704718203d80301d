namespace Standfirst.CopyDesk.Quotations;

internal enum Gender : byte
{
    Unknown,
    Woman,
    Man,
}

/// <summary>A person whom the story names.</summary>
/// <param name="name">The fullest form, without titles.</param>
internal sealed class Person(string name)
{
    public string Name { get; private set; } = name;

    /// <summary>Two words at least.</summary>
    public bool IsFull => Name.Contains(' ', StringComparison.Ordinal);

    public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];

    /// <summary>Told by Mr., Mrs., a title or a noun such as spokeswoman; never by the first name.</summary>
    public Gender Gender { get; private set; }

    /// <summary>The story says what the person is: a title or a noun before the name, or words between commas behind it.</summary>
    public bool HasRole { get; private set; }

    /// <summary>Nouns that were said of the person, in lower case: president, spokesman.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>A fuller form turned up.</summary>
    public void Fill(string fuller)
    {
        if (fuller.Length > Name.Length)
        {
            Name = fuller;
        }
    }

    public void Is(Gender gender) => Gender = Gender == Gender.Unknown ? gender : Gender;

    public void Introduce(string? role = null)
    {
        HasRole = true;
        if (role is not null && !Roles.Contains(role))
        {
            Roles.Add(role);
        }
    }

    public bool Fits(Gender gender) => gender == Gender.Unknown || Gender == Gender.Unknown || Gender == gender;
}

/// <summary>Where a person is named.</summary>
/// <param name="Person">Who.</param>
/// <param name="Passage">Number of the passage in the story.</param>
/// <param name="At">UTF-16 units in it.</param>
/// <param name="IsSubject">A verb stands behind the name, or a verb that reports before it.</param>
internal readonly record struct Mention(Person Person, int Passage, int At, bool IsSubject);
