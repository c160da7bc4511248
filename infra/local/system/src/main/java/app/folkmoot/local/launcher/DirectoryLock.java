package app.folkmoot.local.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data directory to one launcher; the operating system lets go of it when that launcher
 * ends.
 */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Returns the lock, or null if another launcher holds it. */
  static @Nullable DirectoryLock take(DataDirectory data) {
    try {
      FileChannel channel =
          FileChannel.open(
              data.of("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = null;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException heldInThisJvm) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
        return null;
      }
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new CannotGoOn(
          "The data directory " + data.root() + " cannot be used: " + e.getMessage(), e);
    }
  }

  static boolean isHeld(DataDirectory data) {
    try (DirectoryLock lock = take(data)) {
      return lock == null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CannotGoOn("The lock could not be let go: " + e.getMessage(), e);
    }
  }
}
