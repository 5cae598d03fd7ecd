import type { Catalogue } from '../../language.ts'

export const stores: Catalogue['stores'] = {
  title: 'Stores', about: 'Whoever sends a location is told the three nearest stores, how far they are and when they are open.', list: 'Stores', add: 'New store', editTitle: 'Edit store', import: 'Import', export: 'Export', exportName: 'stores.csv', tryIt: 'Try a location',
  searchHint: 'Search name, address or number', none: 'No stores yet', noneHelp: 'Add the first one, or import many from Excel or CSV.', nothingFound: 'No store found', nothingFoundHelp: 'Try another word, or clear the filters.',
  store: 'Store', brand: 'Brand', allBrands: 'All brands', everyBrand: 'Of every brand', anyState: 'On and off', onlyOn: 'On', onlyOff: 'Off',
  address: 'Address', phone: 'Phone', hours: 'Hours', place: 'Position', now: 'Now', enabled: 'On', enableLabel: (name) => `Switch ${name} on`,
  name: 'Name', nameHint: 'For example: Hangzhou Hubin', code: 'Number', codeHelp: 'Optional, and unique. An import changes the store that has it.', addressHint: 'In full, as contacts read it', phoneHint: 'For example: 0571-5555 0104', phoneWrong: 'Only digits, blanks and signs such as + - ( )',
  point: 'Latitude and longitude', pointHint: '30.254391, 120.164273', pointHelp: 'Paste what the map gives. Within China their order does not matter.', pointWrong: 'Enter latitude and longitude with a comma between',
  datum: 'Coordinates of', datums: { gcj02: 'Amap, Tencent Maps (GCJ-02)', bd09: 'Baidu Maps (BD-09)', wgs84: 'GPS (WGS-84)' }, datumShort: { gcj02: 'GCJ-02', bd09: 'BD-09', wgs84: 'WGS-84' },
  datumHelp: 'Where the numbers come from. The wrong one costs hundreds of metres.', seeOnMap: 'Check on a map',
  knowsHours: 'Opening hours', hoursUnknown: 'Without hours, contacts are told the address and phone only.', timeZone: 'Time zone', week: 'Every week', exceptions: 'Days that differ', exceptionsHelp: 'Holidays and other days with hours of their own.', overlap: (days) => `The hours of ${days} overlap`,
  enabledLabel: 'On (contacts are told)', conflict: 'Somebody has just changed this store. Your changes are not saved yet.', loadLatest: 'Load the latest', removed: (name) => `${name} removed`,
  open: 'Open', openUntil: (time) => `Open until ${time}`, closed: 'Closed for now', opens: (time) => `Opens ${time}`, unknown: 'Not given',
  metres: (count) => `${count} m`, kilometres: (count) => `${count} km`,
  tryTitle: 'Try a location', tryHelp: 'Enter a location to see which three stores a contact is told.', look: 'Look up', nobodyNear: 'There is no store to tell of', nobodyNearHelp: 'Add a store, or switch one on.', openFirst: 'Open ones come first; distances are as the crow flies.',
  nearTitle: 'Stores nearby', putIn: 'Put into the reply',
  importTitle: 'Import stores', importHelp: 'CSV or Excel (.xlsx). The columns name, address, latitude and longitude are needed; the others are optional.', importHelpCode: 'A store with the same number is changed; without a number, the one with the same name. Blank phones, hours and the like stay as they are.', importHelpDatum: 'datum is GCJ-02, BD-09 or WGS-84; left out it is GCJ-02.',
  missingColumns: (columns) => `The first line lacks these columns: ${columns}. Add them as in the template`, columns: { name: 'name', address: 'address', latitude: 'latitude', longitude: 'longitude' }, unreadable: 'The file cannot be read. Save it as CSV or .xlsx and try again',
  drop: 'Choose a file, or drop it here', dropHelp: 'It is checked first; nothing is stored yet', dropOther: 'Click to choose another', reading: 'Checking…', template: 'Template', templateName: 'stores-template.csv',
  importAll: (count) => (count === 0 ? 'Import' : `Import ${count}`), importGood: (count) => `Leave out bad rows, import ${count}`,
  imported: (added, changed) => `Imported: ${added} added, ${changed} changed.`, undoImport: 'Undo the import', undone: (count, kept) => (kept === 0 ? `Undone: ${count} stores are as they were` : `${count} undone; ${kept} were changed since and stay as they are`),
  rowsRead: 'Read', rowsAdded: 'Added', rowsChanged: 'Changed', rowsBad: 'Bad', rowNumber: (row) => `Row ${row}`,
  problems: {
    no_name: 'The name is missing', no_address: 'The address is missing', no_place: 'Latitude or longitude is missing', bad_datum: 'datum is GCJ-02, BD-09 or WGS-84', bad_place: 'Latitude and longitude are not valid numbers', swapped: 'Latitude and longitude are swapped', too_long: 'Too long',
    bad_phone: 'The phone has signs that are not known', bad_hours: 'The hours cannot be read; write Mon–Fri 10:00-22:00; Sat, Sun 09:00-22:30', bad_exceptions: 'The days cannot be read; write 2027-02-17 closed; 2027-02-18 12:00-18:00', bad_time_zone: 'There is no such time zone; for example Asia/Shanghai',
    bad_enabled: 'enabled is yes or no', unknown_brand: 'There is no such brand', duplicate: 'The same as a row above', ambiguous: 'Several stores have this name; give the number',
  },
}
