using Standfirst.Staff;

namespace Standfirst.Tests.Staff;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("short")]
    [InlineData("password1234")]
    [InlineData("P4ssw0rdP4ssw0rd!")]
    [InlineData("passwordpassword")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiopas")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("adaquill2026")]
    [InlineData("ada@example.org")]
    [InlineData("The Test Gazette")]
    public void A_password_that_one_would_try_first_is_not_taken(string password)
        => Assert.NotNull(Passwords.Refusal(password, "ada@example.org", "Ada Quill", "The Test Gazette"));

    [Theory]
    [InlineData("weir gate stuck at dawn")]
    [InlineData("vuzorakimelo")]
    [InlineData("السد انهار عند الفجر")]
    [InlineData("8fK#2qLz!9wP")]
    public void A_long_one_is_taken_whatever_it_is_made_of(string password)
        => Assert.Null(Passwords.Refusal(password, "ada@example.org", "Ada Quill", "The Test Gazette"));
}
