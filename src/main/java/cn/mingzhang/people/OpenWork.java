package cn.mingzhang.people;

import java.util.List;

/**
 * 在办事项: each capability that gives work to a person by name answers what of it is open, and moves it to another when a
 * handover has been signed. What lies with a unit or a post stays where it is: whoever comes next finds it on his desk.
 */
public interface OpenWork {

    /** Of one kind; also the message key's end: {@code work.<kind>}. */
    String kind();

    List<Item> of(Officer officer);

    /** Who may take it on: holds the post it needs, where it is needed, and is not its giver. By name. */
    List<Officer> takers(Item item, Officer giver);

    /** Moves it, with a line in its own history; in the caller's transaction. False where it is open no more. */
    boolean move(Item item, Officer giver, Officer taker, String handover);

    /**
     * @param key what it is within its kind
     * @param number of the record it belongs to; says nothing about its content
     * @param text what it is about; not for an administrator's eyes
     */
    record Item(String kind, String key, String number, String text, String href) {}
}
