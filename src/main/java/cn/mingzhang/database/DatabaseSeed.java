package cn.mingzhang.database;

/** Fills a new, empty database before anybody works on it. The demo's replay is one. */
public interface DatabaseSeed {

    /** Leaves a complete database behind, or throws: then the next start begins again. */
    void fill(DatabaseAccess scratch);
}
