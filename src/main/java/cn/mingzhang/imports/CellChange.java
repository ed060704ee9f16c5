package cn.mingzhang.imports;

/**
 * One cell that differs from the record.
 *
 * @param column the name of the column
 * @param before as the file would say it
 */
public record CellChange(String column, String before, String after) {}
