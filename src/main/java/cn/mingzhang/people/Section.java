package cn.mingzhang.people;

import java.util.function.Predicate;

/**
 * A place in the navigation. A capability that has pages defines one as a bean; the page frame shows those that the officer
 * may see, in order.
 *
 * @param key the section's name, as pages give it to {@code ui/page}
 * @param href its address
 * @param messageKey of its label
 */
public record Section(String key, String href, String messageKey, int order, Predicate<Officer> seenBy) {}
