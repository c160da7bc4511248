package app.folkmoot.command.platform.store;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventCatalog;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Axon's JDBC event storage engine with one statement for any number of events, which also tells
 * their positions, and with the rows that stand beside them written in the same transaction.
 *
 * <p>Runs on the connection of the caller's Spring transaction.
 */
public final class EventEngine extends JdbcEventStorageEngine {
  private static final String APPEND =
      """
      insert into domainevententry
        (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
         payloadrevision, payloadtype, timestamp)
      select * from unnest(?::varchar[], ?::bigint[], ?::varchar[], ?::varchar[], ?::text[],
        ?::text[], ?::varchar[], ?::varchar[], ?::varchar[])
      returning globalindex
      """;
  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource database;
  private final ContractSerializer serializer;
  private final StateRows stateRows;

  public EventEngine(DataSource database, ContractSerializer serializer, StateRows stateRows) {
    super(
        JdbcEventStorageEngine.builder()
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .dataType(String.class)
            .connectionProvider(new TransactionAwareDataSourceProxy(database)::getConnection)
            .transactionManager(NoTransactionManager.INSTANCE));
    this.database = database;
    this.serializer = serializer;
    this.stateRows = stateRows;
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer unused) {
    if (events.isEmpty()) {
      return;
    }
    List<DomainEventMessage<?>> messages = new ArrayList<>(events.size());
    for (EventMessage<?> event : events) {
      if (!(event instanceof DomainEventMessage<?> message)) {
        throw new IllegalArgumentException("only events of aggregates are stored");
      }
      messages.add(message);
    }
    List<Long> positions = insert(messages);
    List<DomainEvent> contents = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      DomainEventMessage<?> message = messages.get(i);
      DomainEvent content = (DomainEvent) message.getPayload();
      contents.add(content);
      Receipt.add(
          new Receipt.Stored(
              UUID.fromString(message.getAggregateIdentifier()),
              message.getSequenceNumber(),
              positions.get(i),
              content));
    }
    stateRows.write(contents);
  }

  /** No snapshots are kept: aggregates are too small to gain from them. */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }

  private List<Long> insert(List<DomainEventMessage<?>> messages) {
    int n = messages.size();
    Object[][] columns = new Object[9][n];
    for (int i = 0; i < n; i++) {
      DomainEventMessage<?> message = messages.get(i);
      DomainEvent event = (DomainEvent) message.getPayload();
      EventCatalog.Entry entry = EventCatalog.of(event.getClass());
      columns[0][i] = message.getAggregateIdentifier();
      columns[1][i] = message.getSequenceNumber();
      columns[2][i] = message.getType();
      columns[3][i] = message.getIdentifier();
      columns[4][i] = serializer.metaData(message.getMetaData());
      columns[5][i] = serializer.stored(event);
      columns[6][i] = Integer.toString(entry.revision());
      columns[7][i] = entry.name();
      columns[8][i] = message.getTimestamp().toString();
    }
    Connection connection = DataSourceUtils.getConnection(database);
    try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
      for (int c = 0; c < columns.length; c++) {
        Array array = connection.createArrayOf(c == 1 ? "bigint" : "text", columns[c]);
        statement.setArray(c + 1, array);
      }
      List<Long> positions = new ArrayList<>(n);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          positions.add(rows.getLong(1));
        }
      }
      return positions;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw new ConcurrencyException("the aggregate has moved on", e);
      }
      throw new EventStoreException("events could not be stored", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
