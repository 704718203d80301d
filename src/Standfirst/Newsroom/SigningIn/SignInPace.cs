using Standfirst.Comments;

namespace Standfirst.Newsroom.SigningIn;

/// <summary>How often one machine may try to come in, whoever it says it is: each try costs a hash that is made to be slow.</summary>
internal sealed class SignInPace(TimeProvider clock)
{
    private const int PerMinute = 20;

    private readonly Pace pace = new(clock);

    public TimeSpan? Wait(HttpContext http) => pace.Wait(http.AddressHash(), PerMinute);
}
