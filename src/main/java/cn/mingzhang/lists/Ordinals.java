package cn.mingzhang.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;

/** Numbers of series that count by the year, for many records at once. */
public final class Ordinals {
    private Ordinals() {}

    /** Takes so many numbers of a year, one after another. */
    public interface Series {
        List<String> next(int year, int many);
    }

    /** A number for each, in order, each year's series asked once; the years in their own order, so that two who count never wait for each other. */
    public static List<String> inOrder(List<Integer> years, Series series) {
        var given = new HashMap<Integer, Iterator<String>>();
        years.stream()
                .distinct()
                .sorted()
                .forEach(year -> given.put(
                        year,
                        series.next(year, (int)
                                        years.stream().filter(year::equals).count())
                                .iterator()));
        var numbers = new ArrayList<String>();
        years.forEach(year -> numbers.add(given.get(year).next()));
        return numbers;
    }
}
