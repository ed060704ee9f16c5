package cn.mingzhang.screening;

/**
 * One line of what was compared.
 *
 * @param key of its label, without {@code screening.said.}
 * @param value ready to be read; {@code #key} is a message
 */
record Said(String key, String value) {}
