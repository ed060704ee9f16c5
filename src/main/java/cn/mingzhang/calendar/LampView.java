package cn.mingzhang.calendar;

/**
 * A lamp as a template shows it.
 *
 * @param colour {@code red}, {@code yellow}, {@code blue}, {@code green} or {@code grey}
 * @param words the lamp explaining itself, in the reader's language
 */
public record LampView(String colour, String words) {}
