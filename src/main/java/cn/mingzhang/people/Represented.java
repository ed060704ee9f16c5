package cn.mingzhang.people;

/**
 * 被代理人: for whom an officer acts on that day, and in which of that person's posts.
 *
 * @param standIn the number of the stand-in that says so
 * @param unitId the unit that the person belongs to
 */
public record Represented(long standIn, long officerId, String name, long unitId, Post post) {}
