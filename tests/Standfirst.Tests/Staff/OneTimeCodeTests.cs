using Standfirst.Staff;

namespace Standfirst.Tests.Staff;

public sealed class OneTimeCodeTests
{
    // "12345678901234567890", the secret of RFC 6238, appendix B; its codes have eight digits, of which ours are the last six.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, OneTimeCode.Of(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_code_is_good_for_its_half_minute_and_the_two_beside_it()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.NotNull(OneTimeCode.Step(Key, "005 924", at));
        Assert.NotNull(OneTimeCode.Step(Key, "005924", at.AddSeconds(30)));
        Assert.NotNull(OneTimeCode.Step(Key, "005924", at.AddSeconds(-30)));
        Assert.Null(OneTimeCode.Step(Key, "005924", at.AddSeconds(61)));
        Assert.Null(OneTimeCode.Step(Key, "005925", at));
        Assert.Null(OneTimeCode.Step(Key, "", at));
    }

    [Fact]
    public void A_new_key_is_long_and_like_no_other()
    {
        Assert.Equal(32, OneTimeCode.NewKey().Length);
        Assert.NotEqual(OneTimeCode.NewKey(), OneTimeCode.NewKey());
        Assert.Equal(6, OneTimeCode.Of(OneTimeCode.NewKey(), DateTimeOffset.UnixEpoch).Length);
    }
}
