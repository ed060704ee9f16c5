package cn.mingzhang.lists;

/**
 * One line of a definition list.
 *
 * @param label in the reader's language
 * @param value ready to be read; empty where nothing is known
 */
public record Fact(String label, String value) {}
