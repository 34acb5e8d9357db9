namespace Mutualisons.Sparql.Results;

/// <summary>One result being written in one format.</summary>
internal interface IResultRows
{
    void WriteHead(ResultBuffer output);

    void WriteRow(ResultBuffer output, SolutionBatch batch, int row);

    void WriteEnd(ResultBuffer output);
}
