package cn.mingzhang.evidence;

import cn.mingzhang.audit.Subject;

/**
 * The record whose files these are.
 *
 * @param kind as in {@link EvidenceHolder#kind()}
 * @param id the record's id within its capability
 * @param subject the record as the trail knows it; its number names the zip
 */
public record HolderRef(String kind, long id, Subject subject) {}
