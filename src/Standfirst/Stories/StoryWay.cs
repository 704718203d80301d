namespace Standfirst.Stories;

/// <summary>The way to print: draft, submitted, approved, scheduled or published; and the ways out of it.</summary>
public sealed partial class Story
{
    /// <summary>Published, and its minute lies ahead.</summary>
    public bool IsScheduled(DateTimeOffset now) => Status == Status.Published && PublishedAt > now;

    /// <summary>Published, and no reader has seen it: its minute or the end of its embargo lies ahead.</summary>
    public bool IsUnseen(DateTimeOffset now) => Status == Status.Published && (PublishedAt > now || EmbargoUntil > now);

    public void Submit(DateTimeOffset at) => Become(Status.Submitted, at);

    public void Approve(DateTimeOffset at) => Become(Status.Approved, at);

    /// <summary>To the writer again; why, says a <see cref="StoryNote"/>.</summary>
    public void SendBack(DateTimeOffset at)
    {
        if (Status is not (Status.Submitted or Status.Approved))
        {
            throw new StoryException("Only a story that was submitted or approved can be sent back.");
        }

        Become(Status.Draft, at);
    }

    /// <summary>Out at <paramref name="at"/>, which may lie in the future: then it appears by itself when that minute has come.</summary>
    /// <exception cref="StoryException">It was killed.</exception>
    public void Publish(DateTimeOffset at, string path)
    {
        if (Status == Status.Killed)
        {
            throw new StoryException("This story was killed; restore it before it can be published again.");
        }

        Status = Status.Published;
        PublishedAt = at;
        FirstPublishedAt ??= at;
        Settle(path);
        Touch(at);
    }

    /// <summary>So long after it went out a story can still be taken back as if it had not: the hand slipped.</summary>
    public static readonly TimeSpan Regret = TimeSpan.FromMinutes(1);

    /// <summary>Out for less than <see cref="Regret"/>, and for the first time.</summary>
    public bool IsJustOut(DateTimeOffset now) => Status == Status.Published && FirstPublishedAt == PublishedAt && FirstPublishedAt <= now && now - FirstPublishedAt < Regret;

    /// <summary>Takes a story that no reader has seen off the schedule, or one that went out this minute off the site; it stays approved.</summary>
    /// <exception cref="StoryException">Readers have seen it.</exception>
    public void Unschedule(DateTimeOffset now)
    {
        if (!IsUnseen(now) && !IsJustOut(now))
        {
            throw new StoryException(Status == Status.Published ? "This story is out. It can be corrected or killed, not taken back any more." : "This story is not scheduled.");
        }

        if (FirstPublishedAt < PublishedAt)
        {
            throw new StoryException("Readers have seen this story; it can be killed, not taken off the schedule.");
        }

        Status = Status.Approved;
        // Its address was promised to nobody yet: it is made when it really goes out.
        (PublishedAt, FirstPublishedAt, UpdatedAt, Path, PathKey) = (null, null, null, null, null);
        Touch(now);
    }

    public void Spike(DateTimeOffset at)
    {
        if (Status is Status.Published or Status.Killed)
        {
            throw new StoryException("This story has run; it can be killed, not spiked.");
        }

        Become(Status.Spiked, at);
    }

    /// <summary>Off the spike.</summary>
    public void Unspike(DateTimeOffset at)
    {
        if (Status != Status.Spiked)
        {
            throw new StoryException("This story is not on the spike.");
        }

        Become(Status.Draft, at);
    }

    /// <summary>Withdraws it: its address answers 410 from now on, with the reason if that is public.</summary>
    public void Withdraw(string reason, bool isPublic, string by, DateTimeOffset at)
    {
        Status = Status.Killed;
        Kill = new Kill(reason, isPublic, by, at);
        Touch(at);
    }

    /// <summary>A killed story is out again, at its old address.</summary>
    /// <exception cref="StoryException">It was not killed.</exception>
    public void Restore(DateTimeOffset at)
    {
        if (Status != Status.Killed)
        {
            throw new StoryException("This story was not killed.");
        }

        Status = Status.Published;
        Kill = null;
        UpdatedAt = at;
        Touch(at);
    }

    private void Become(Status status, DateTimeOffset at)
    {
        if (Status is Status.Published or Status.Killed)
        {
            throw new StoryException("This story has run; its state can only change by correcting or killing it.");
        }

        Status = status;
        Touch(at);
    }
}
