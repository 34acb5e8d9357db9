using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;
using Xunit;

namespace Mutualisons.Web.Tests.Sending;

/// <summary>How much memory the texts of updates may take at once.</summary>
public sealed class UpdateTextsTests
{
    private const int Large = 5_000_000;

    [Fact]
    public async Task One_large_text_at_a_time_has_memory_and_small_ones_do_not_wait_for_it()
    {
        using var texts = new UpdateTexts();
        var first = await texts.TakeAsync(Large, default);
        var second = texts.TakeAsync(Large, default);
        using (await texts.TakeAsync(UpdateTexts.LargeSize, default))
        {
            Assert.False(second.IsCompleted);
        }

        first.Dispose();
        using var turn = await second.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(Large, turn.Bytes.Length);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_turn_to_the_next()
    {
        using var texts = new UpdateTexts();
        using var gone = new CancellationTokenSource();
        var first = await texts.TakeAsync(Large, default);
        var second = texts.TakeAsync(Large, gone.Token);
        var third = texts.TakeAsync(Large, default);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        first.Dispose();
        (await third.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
    }

    [Fact]
    public async Task Small_texts_are_refused_for_now_when_there_are_too_many_and_their_memory_comes_back()
    {
        using var texts = new UpdateTexts();
        var taken = new List<UpdateText>();
        var refused = await Assert.ThrowsAsync<RequestException>(async () =>
        {
            while (taken.Count < 1_000)
            {
                taken.Add(await texts.TakeAsync(UpdateTexts.LargeSize, default));
            }
        });
        Assert.Equal(ProblemType.Busy, refused.Type);
        Assert.InRange(taken.Count, 100, 200);
        taken.ForEach(text => text.Dispose());
        (await texts.TakeAsync(UpdateTexts.LargeSize, default)).Dispose();
    }
}
