namespace Mutualisons.Domain;

/// <summary>The four things that the commons pools; each kind with a collection serves one of them.</summary>
public enum Axis
{
    /// <summary>Places: rooms, their equipment, and what happens there.</summary>
    Places = 0,

    /// <summary>Staff whose working time is shared.</summary>
    Staff,

    /// <summary>What the commons knows: who there is, what they write, where it comes from.</summary>
    Data,

    /// <summary>Means of exchange: what is offered and needed, and how it is settled.</summary>
    Exchange,
}
