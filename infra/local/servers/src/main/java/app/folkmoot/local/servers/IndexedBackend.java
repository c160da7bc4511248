package app.folkmoot.local.servers;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;

/** The memory backend of mongo-java-server, with databases whose secondary indexes are real. */
final class IndexedBackend extends MemoryBackend implements MongoBackend {

  @Override
  public MemoryDatabase openOrCreateDatabase(String databaseName) {
    var database = new IndexedDatabase(databaseName, getCursorRegistry());
    database.initialize();
    return database;
  }
}
