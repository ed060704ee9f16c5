package cn.mingzhang.lists;

/**
 * One line of a select or a group of boxes.
 *
 * @param value what is submitted; empty for the line "please choose"
 * @param label what is read, in the reader's language
 */
public record Option(String value, String label) {}
