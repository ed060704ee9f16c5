package cn.mingzhang.database;

import java.nio.file.Path;

/** A second start on the same home. */
class HomeInUse extends RuntimeException {
    HomeInUse(Path home) {
        super("另一个明账实例正在使用 " + home + "。Another instance is already running on " + home + ".");
    }
}
