package dotnet

import (
	"slices"

	"migsh/shell/object"
)

var priorityQueueDef = object.NewClass("System.Collections.Generic.PriorityQueue`2", nil)

// priorityQueue is PriorityQueue[TElement,TPriority], kept in order; equal priorities leave in order of arrival here.
type priorityQueue struct {
	typ   *object.Type
	items []prioritised
	order func(x, y Value) (int, error)
}

type prioritised struct{ element, priority Value }

// PSType is the queue's type.
func (q *priorityQueue) PSType() *object.Type { return q.typ }

func (q *priorityQueue) add(element, priority Value) error {
	at := len(q.items)
	for i, x := range q.items {
		n, err := q.order(priority, x.priority)
		if err != nil {
			return err
		}
		if n < 0 {
			at = i
			break
		}
	}
	q.items = slices.Insert(q.items, at, prioritised{element, priority})
	return nil
}

func (q *priorityQueue) take() (prioritised, error) {
	if len(q.items) == 0 {
		return prioritised{}, invalidOperation("Queue empty.")
	}
	x := q.items[0]
	q.items = q.items[1:]
	return x, nil
}

func priorityQueueMembers() []Def {
	try := func(remove bool) func(q *priorityQueue, a Args) (Value, error) {
		return func(q *priorityQueue, a Args) (Value, error) {
			x := prioritised{object.Default(q.typ.Args[0]), object.Default(q.typ.Args[1])}
			found := len(q.items) > 0
			if found {
				x = q.items[0]
			}
			if found && remove {
				q.items = q.items[1:]
			}
			if err := a.setRef(0, x.element); err != nil {
				return nil, err
			}
			return found, a.setRef(1, x.priority)
		}
	}
	made := func(a Args, comparerAt int) (Value, error) {
		return &priorityQueue{typ: a.Type, order: a.ordering(comparerAt)}, nil
	}
	// pwsh: the first type argument stands where other collections have T.
	return []Def{
		Prop("int Count {get;}", func(q *priorityQueue) Value { return object.Int(len(q.items)) }),
		Method("void Enqueue(TKey element, TValue priority)", func(q *priorityQueue, a Args) (Value, error) { return nil, q.add(a.Value(0), a.Value(1)) }),
		Method("TKey Dequeue()", func(q *priorityQueue, a Args) (Value, error) {
			x, err := q.take()
			return x.element, err
		}),
		Method("TKey Peek()", func(q *priorityQueue, a Args) (Value, error) {
			if len(q.items) == 0 {
				return nil, invalidOperation("Queue empty.")
			}
			return q.items[0].element, nil
		}),
		Method("TKey EnqueueDequeue(TKey element, TValue priority)", func(q *priorityQueue, a Args) (Value, error) {
			if err := q.add(a.Value(0), a.Value(1)); err != nil {
				return nil, err
			}
			x, err := q.take()
			return x.element, err
		}),
		Method("bool TryDequeue([ref] TKey element, [ref] TValue priority)", try(true)), Method("bool TryPeek([ref] TKey element, [ref] TValue priority)", try(false)),
		Method("void Clear()", func(q *priorityQueue, a Args) (Value, error) { q.items = nil; return nil, nil }),
		Method("int EnsureCapacity(int capacity)", func(q *priorityQueue, a Args) (Value, error) { return object.Int(max(len(q.items), a.Int(0))), nil }),
		Method("void TrimExcess()", func(*priorityQueue, Args) (Value, error) { return nil, nil }),
		Ctor("new()", func(a Args) (Value, error) { return made(a, 9) }), Ctor("new(int initialCapacity)", func(a Args) (Value, error) { return made(a, 9) }),
		Ctor("new(System.Collections.Generic.IComparer[TValue] comparer)", func(a Args) (Value, error) { return made(a, 0) }),
	}
}
