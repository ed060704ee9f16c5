package cn.mingzhang.sheets;

import java.util.List;

/** A file of tables, opened for reading row by row. */
public interface OpenBook extends AutoCloseable {

    /** The names of its sheets that can be seen, in their order. */
    List<String> sheets();

    /** Merged cells of a sheet. */
    List<Merge> merges(int sheet);

    /** Every row that has a cell with something in it, in order. */
    void read(int sheet, RowReader reader);

    @Override
    void close();

    /** Takes the rows one by one. */
    interface RowReader {
        /**
         * @param row its number in the file, from 1
         * @return whether to go on
         */
        boolean row(int row, List<Cell> cells);
    }
}
