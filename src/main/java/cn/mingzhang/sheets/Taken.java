package cn.mingzhang.sheets;

import java.util.List;

/**
 * A list that was taken out of the house as a file.
 *
 * @param path of the list: {@code /problems}
 * @param words the filter in words
 * @param rows how many
 */
public record Taken(String path, List<String> words, long rows) {}
