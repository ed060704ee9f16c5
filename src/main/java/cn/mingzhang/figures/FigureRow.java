package cn.mingzhang.figures;

import org.jspecify.annotations.Nullable;

/**
 * One counted thing on the page of a figure's rows.
 *
 * @param number of the item, the problem or the project
 * @param href where it is opened; null where it has no page
 * @param text its title, description or name
 * @param problem the problem behind it, where the thing is no problem itself
 */
record FigureRow(
        String number,
        @Nullable String href,
        String text,
        String unit,
        String status,
        String statusTone,
        String stage,
        @Nullable String problem,
        @Nullable String problemHref,
        long problems) {}
