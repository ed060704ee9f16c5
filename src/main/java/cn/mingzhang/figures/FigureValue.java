package cn.mingzhang.figures;

/**
 * A figure as of a day, in words. Read by integrations: the components are the fields of {@code /figures.json}.
 *
 * @param value a plain number
 * @param rows the address of exactly the rows it counts, with its day
 */
public record FigureValue(String code, String name, long value, String unit, String definition, String rows) {}
