namespace Mutualisons.Query.Execution;

/// <summary>Measures another cursor.</summary>
internal sealed class ProfiledCursor(Cursor inner, OperatorProfile measured, QueryProfile profile) : Cursor
{
    public override Batch? Next()
    {
        var outer = profile.Enter(measured);
        try
        {
            var batch = inner.Next();
            if (batch is not null)
            {
                measured.AddBatch(batch.Count);
            }

            return batch;
        }
        finally
        {
            profile.Enter(outer);
        }
    }

    public override void Dispose()
    {
        var outer = profile.Enter(measured);
        try
        {
            inner.Dispose();
        }
        finally
        {
            profile.Enter(outer);
        }
    }
}
