/** Words of buttons and short notices that every page needs. */
export const act = {
  save: 'Save', cancel: 'Cancel', close: 'Close', retry: 'Try again', copy: 'Copy', copied: 'Copied', edit: 'Edit', remove: 'Remove', undo: 'Undo', add: 'Add',
  create: 'New', search: 'Search', more: 'Load more', noMore: 'That is all', loading: 'Loading…', justNow: 'Just now', saved: 'Saved', removed: 'Removed', restored: 'Restored', done: 'Done',
  confirm: 'OK', on: 'On', off: 'Off', yes: 'Yes', no: 'No', all: 'All', none: 'None', optional: 'Optional', back: 'Back', actions: 'Actions', refresh: 'Refresh',
  unsaved: 'Some changes are not saved. Leave anyway?', leave: 'Leave', stay: 'Stay', unsavedClose: 'Some changes are not saved. Close anyway?', drop: 'Discard changes', goOn: 'Keep editing', required: 'Please fill this in',
}
